import type { formSd as english } from '../en/form-sd.ts';

export const formSd: Readonly<Record<keyof typeof english, string>> = {
  'part.sd-cover': '様式 SD：登録者と報告期間',
  'part.sd-cover.asks': '提出者、対象の暦年、問い合わせ先。',
  'blank.sd-registrant':
    '定款上の登録者の正式名称、設立地、SEC ファイル番号、雇用者識別番号、主たる事務所の所在地',
  'blank.sd-period': '報告期間の暦年（1 月 1 日から 12 月 31 日）。データがその期間に対応することを確認',
  'blank.sd-contact': '連絡担当者の氏名と電話番号',
  'part.sd-minerals': 'Item 1.01：製品に必要な紛争鉱物',
  'part.sd-minerals.asks':
    'タンタル、スズ（錫）、タングステン、金のうち、登録者が製造または製造委託する製品の機能または生産に必要なもの。',
  'blank.sd-necessary': 'どの鉱物がどの製品の機能または生産に必要か、どのように判断したか',
  'part.sd-inquiry': 'Item 1.01：合理的な原産国調査（RCOI）',
  'part.sd-inquiry.asks':
    '鉱物がコンゴ民主共和国もしくはその隣接国（対象国）を原産地とするか、または再生利用品・スクラップ起源かについての誠実な調査、その結論と調査の概要。',
  'blank.sd-inquiry': '実施した調査：誰に、いつ、どのように照会し、回答をどう確認したか',
  'blank.sd-determination':
    '鉱物ごとの結論：対象国が原産地、対象国ではない、再生利用品・スクラップ起源、または不明',
  'blank.sd-web-address': '開示と報告書を掲載する公開ウェブサイトのアドレス',
  'part.sd-exhibit': 'Item 1.02：添付書類',
  'part.sd-exhibit.asks':
    'デュー・ディリジェンスが必要な場合、紛争鉱物報告書を Exhibit 1.01 として提出する。',
  'blank.sd-exhibit': '紛争鉱物報告書を Exhibit 1.01 として提出するか、その理由',
  'part.ex-framework': 'Exhibit 1.01：デュー・ディリジェンスの設計',
  'part.ex-framework.asks':
    '原産地と加工・流通過程に関するデュー・ディリジェンスは、国内または国際的に認められた枠組みに従う必要がある。',
  'blank.ex-framework': '準拠した枠組みと、それに基づく当社のデュー・ディリジェンスの設計',
  'part.ex-measures': 'Exhibit 1.01：実施したデュー・ディリジェンス措置',
  'part.ex-measures.asks': '鉱物の原産地と加工・流通過程について実施した措置。',
  'blank.ex-measures': '期間中に実施した措置。実際に行ったことのみ',
  'part.ex-mitigation': 'Exhibit 1.01：リスク緩和の措置',
  'part.ex-mitigation.asks':
    '鉱物が武装集団を利するリスクに対して前回の報告以降に講じた、または講じる措置、およびデュー・ディリジェンスの改善。',
  'blank.ex-mitigation': '講じた、または決定した措置とその日付',
  'part.ex-audit': 'Exhibit 1.01：独立した民間監査',
  'part.ex-audit.asks':
    '規則は報告書の監査を求める。SEC 職員の声明によれば、製品を「DRC コンフリクト・フリー」と記載する場合に求められる。',
  'blank.ex-audit': '監査を受けたか。受けた場合は監査人、証明、監査報告書。受けていない場合はその根拠',
  'part.ex-products': 'Exhibit 1.01：製品',
  'part.ex-products.asks':
    '該当する製品の説明。裁判所の判断以降、「DRC コンフリクト・フリー」でない旨の表示は求められない。',
  'blank.ex-products': '当該鉱物を含む製品。「DRC コンフリクト・フリー」と記載する製品の有無',
  'part.ex-facilities': 'Exhibit 1.01：鉱物の加工に使用された施設',
  'part.ex-facilities.asks':
    '判明している範囲の施設。記載されていることは、特定の製品の鉱物がその施設を通ったことを示すものではない。申告の多くはサプライヤーの会社全体についてのものである。原産国は、次の施設までの上流の記録すべてによる。',
  'part.ex-origins': 'Exhibit 1.01：原産国',
  'part.ex-origins.asks':
    '判明している範囲の原産国と記載の根拠。製錬所の所在国を鉱石の原産地とはみなさない。',
  'part.ex-mine': 'Exhibit 1.01：鉱山または原産地を特定するための取組み',
  'part.ex-mine.asks': '鉱山または原産地を可能な限り具体的に特定するための取組み。',
  'blank.ex-efforts': '鉱山または原産地を特定するために行った取組み',
  'part.sd-signature': '様式 SD：署名',
  'part.sd-signature.asks': '登録者を代表する執行役員による署名。',
  'blank.sd-signature': '登録者、署名、氏名と役職、日付',
};
