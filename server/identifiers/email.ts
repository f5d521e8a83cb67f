/** E-mail addresses, as far as they tell companies apart. */

/** Domains at which anybody gets an address: they say nothing of a company. */
const FREE_MAIL = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.jp hotmail.com hotmail.co.jp hotmail.fr live.com live.cn msn.com yahoo.com ' +
    'yahoo.co.jp ymail.com ymail.ne.jp yahoo.com.tw yahoo.com.cn yahoo.cn yahoo.co.in yahoo.co.uk yahoo.de yahoo.fr yahoo.it ' +
    'icloud.com me.com aol.com protonmail.com proton.me zoho.com gmx.com gmx.de gmx.net web.de t-online.de freenet.de ' +
    'orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it tin.it virgilio.it alice.it mail.ru yandex.ru bk.ru inbox.ru ' +
    'qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn ' +
    '21cn.com tom.com 263.net naver.com daum.net hanmail.net nate.com hinet.net seed.net.tw pchome.com.tw ' +
    'nifty.com ocn.ne.jp biglobe.ne.jp so-net.ne.jp docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp ' +
    'rediffmail.com uol.com.br terra.com.br bol.com.br ig.com.br rocketmail.com mail.com comcast.net verizon.net att.net ' +
    'btinternet.com singnet.com.sg pacific.net.sg streamyx.com telkom.net'
  ).split(' '),
);

/** Domain of an address in lower case; undefined where the text is no address or anybody may have one there. */
export function companyDomain(email: string): string | undefined {
  const domain = emailAddress(email)?.split('@')[1];
  return domain && !FREE_MAIL.has(domain) ? domain : undefined;
}

/** Longer texts than this hold more than an address, and are read this far. */
const LONGEST = 500;

/** The first address in a text, in lower case. */
export function emailAddress(text: string): string | undefined {
  return /[^\s<>()[\],;:"']+@([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}/u
    .exec(text.slice(0, LONGEST).normalize('NFKC'))?.[0]
    .toLowerCase();
}
