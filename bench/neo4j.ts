export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}
