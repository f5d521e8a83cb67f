/** Signing in, who one is, and what takes a role. */
export const session = {
  'signIn.title': 'サインイン',
  'signIn.why':
    'このサービスは登録された利用者にだけ応答します。アドレスと、そこに含まれる問いはそのまま残ります。',
  'signIn.ended': 'セッションが終了しました',
  'signIn.kept': '入力した内容は残っています。サインインすると続きから再開できます。',
  'signIn.issuer': '組織のアカウントでサインイン',
  'signIn.tab': '別のタブで開きます。そこでサインインすると、このページで続きから再開できます。',
  'signIn.or': 'またはキーで',
  'signIn.key': 'キー',
  'signIn.hint': 'ork_ で始まります。サービスの管理者が「orepath keys add」で発行します。',
  'signIn.do': 'サインイン',
  'signIn.out': 'サインアウト',
  'signIn.wrong': 'このキーは存在しないか、無効になっています。',
  'signIn.refused':
    '組織のアカウントでサインインできませんでした。もう一度試すか、サービスの管理者にお問い合わせください。',
  'signIn.nothing': '閲覧できるスペースがありません',
  'signIn.nothingGiven':
    'サインインしていますが、権限のあるスペースがまだありません。サービスの管理者に依頼し、その後サインインし直してください。',
  'role.viewer': '閲覧者',
  'role.analyst': '分析者',
  'role.steward': 'データ管理者',
  'role.admin': 'システム管理者',
  'role.needed': 'この操作には「{role}」の役割が必要です。',
  'role.whole': 'この操作には、スペース内のすべての購入企業が見える権限が必要です。',
};
