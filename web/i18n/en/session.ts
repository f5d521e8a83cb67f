/** Signing in, who one is, and what takes a role. */
export const session = {
  'signIn.title': 'Sign in',
  'signIn.why':
    'This service answers to those it knows. The address, and with it your question, stays as it is.',
  'signIn.ended': 'Your session has ended',
  'signIn.kept': 'What you typed is kept: sign in, and go on where you were.',
  'signIn.issuer': 'Sign in with your organisation',
  'signIn.tab': 'It opens in a tab of its own. Once you have signed in there, this page goes on.',
  'signIn.or': 'or with a key',
  'signIn.key': 'Key',
  'signIn.hint': 'It begins with ork_. Whoever runs the service makes one with “orepath keys add”.',
  'signIn.do': 'Sign in',
  'signIn.out': 'Sign out',
  'signIn.wrong': 'This is no key, or it has ended.',
  'signIn.refused': 'Your organisation did not sign you in. Try again, or ask whoever runs the service.',
  'signIn.nothing': 'Nothing has been given to you',
  'signIn.nothingGiven':
    'You are signed in, but no space has been given to you. Ask whoever runs the service, then sign out and in again.',
  'role.viewer': 'Viewer',
  'role.analyst': 'Analyst',
  'role.steward': 'Steward',
  'role.admin': 'Administrator',
  'role.needed': 'This takes the role {role}.',
  'role.whole': 'This is for those to whom all buyers of the space show.',
};
