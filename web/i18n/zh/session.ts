/** Signing in, who one is, and what takes a role. */
export const session = {
  'signIn.title': '登录',
  'signIn.why': '本服务只答复已知的使用者。地址及其中的问题保持不变。',
  'signIn.ended': '会话已结束',
  'signIn.kept': '您输入的内容仍然保留：登录后即可继续。',
  'signIn.issuer': '使用组织账号登录',
  'signIn.key': '密钥',
  'signIn.hint': '以 ork_ 开头，由服务管理员通过 `orepath keys add` 生成。',
  'signIn.do': '登录',
  'signIn.out': '退出登录',
  'signIn.wrong': '该密钥不存在或已失效。',
  'role.viewer': '查看者',
  'role.analyst': '分析员',
  'role.steward': '数据管理员',
  'role.admin': '系统管理员',
  'role.needed': '此操作需要“{role}”角色。',
};
