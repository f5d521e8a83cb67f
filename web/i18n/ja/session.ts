/** Signing in, who one is, and what takes a role. */
export const session = {
  'signIn.title': 'サインイン',
  'signIn.why':
    'このサービスは登録された利用者にだけ応答します。アドレスと、そこに含まれる問いはそのまま残ります。',
  'signIn.ended': 'セッションが終了しました',
  'signIn.kept': '入力した内容は残っています。サインインすると続きから再開できます。',
  'signIn.issuer': '組織のアカウントでサインイン',
  'signIn.key': 'キー',
  'signIn.hint': 'ork_ で始まります。サービスの管理者が `orepath keys add` で発行します。',
  'signIn.do': 'サインイン',
  'signIn.out': 'サインアウト',
  'signIn.wrong': 'このキーは存在しないか、無効になっています。',
  'role.viewer': '閲覧者',
  'role.analyst': '分析者',
  'role.steward': 'データ管理者',
  'role.admin': 'システム管理者',
  'role.needed': 'この操作には「{role}」の役割が必要です。',
};
