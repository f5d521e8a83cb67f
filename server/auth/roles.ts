/** Who may do what is told by four roles, each holding the rights of those before it. */

/** Least first: reads answers; follows questions up; changes what the graph says; decides who may. */
export const ROLES = ['viewer', 'analyst', 'steward', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role has the rights of another. */
export const reaches = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);
