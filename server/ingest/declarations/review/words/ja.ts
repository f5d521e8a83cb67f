/** サプライヤーへの依頼：日本語。 */
import type { Words } from './words.ts';

export const ja: Words = {
  language: 'ja',
  subject: '件名：{document} の内容に関するお願い',
  greeting: 'ご担当者様',
  opening:
    'このたびは、[{company}の]{document}[（記入日：{date}）]をご提出いただき、誠にありがとうございます。内容を確認いたしましたところ、下記の点についてご対応をお願いしたく、ご連絡いたしました。',
  onSheet: 'シート「{sheet}」',
  onFile: 'ファイル全体',
  point: '{number}. [{cells}：]{text}',
  row: '{row}行目',
  more: 'このほか、同種の項目が{count}件ありますが、ここには記載しておりません。',
  whatToDo: 'ご対応いただきたいこと：',
  fill: '未記入の項目をご記入ください。',
  correct: '誤りのある項目、及び矛盾する回答をご訂正ください。',
  confirm:
    '通常と異なって見えるものの正しい項目については、その旨をご確認のうえ、備考欄に簡単にご記入ください。',
  newestTemplate:
    '最新版のテンプレート[（{newest}）]をご使用ください。責任ある鉱物イニシアチブ（RMI）のウェブサイトから入手できます。',
  sendBack: '記入日を更新のうえ、ファイル全体を.xlsx形式で再度お送りください。',
  closing: 'お手数をおかけいたしますが、何卒よろしくお願い申し上げます。',
  comma: '、',
  materials: {
    tantalum: 'タンタル',
    tin: '錫',
    gold: '金',
    tungsten: 'タングステン',
    cobalt: 'コバルト',
    mica: 'マイカ',
    copper: '銅',
    graphite: '黒鉛',
    lithium: 'リチウム',
    nickel: 'ニッケル',
    aluminium: 'アルミニウム',
    antimony: 'アンチモン',
    bauxite: 'ボーキサイト',
    beryllium: 'ベリリウム',
    bismuth: 'ビスマス',
    cadmium: 'カドミウム',
    chromium: 'クロム',
    gallium: 'ガリウム',
    germanium: 'ゲルマニウム',
    indium: 'インジウム',
    iridium: 'イリジウム',
    'iron/steel': '鉄鋼',
    lead: '鉛',
    magnesium: 'マグネシウム',
    manganese: 'マンガン',
    molybdenum: 'モリブデン',
    niobium: 'ニオブ',
    palladium: 'パラジウム',
    platinum: '白金',
    'rare earths': 'レアアース',
    rhenium: 'レニウム',
    rhodium: 'ロジウム',
    ruthenium: 'ルテニウム',
    selenium: 'セレン',
    silicon: 'ケイ素',
    silver: '銀',
    tellurium: 'テルル',
    titanium: 'チタン',
    vanadium: 'バナジウム',
    zinc: '亜鉛',
    zirconium: 'ジルコニウム',
  },
  fields: {
    name: '会社名',
    scope: '申告範囲',
    scopeDescription: '申告範囲の説明',
    contactName: '連絡先担当者名',
    contactEmail: '連絡先担当者の電子メール',
    contactPhone: '連絡先担当者の電話番号',
    authorizerName: '回答責任者名',
    authorizerEmail: '回答責任者の電子メール',
    smelterName: '製錬業者名',
    smelterCountry: '製錬業者の所在国',
    mines: '鉱山名',
    mineCountries: '鉱山の所在国',
  },
  points: {
    COMPANY_MISSING: '貴社の正式名称をご記入ください。',
    NOTHING_ANSWERED: '回答が一つも記入されておりません。各質問にご回答ください。',
    DATE_MISSING:
      '記入日を、例えば「2-May-2025」のようにご記入ください[（「{got}」は日付として読み取れませんでした）]。',
    FIELD_MISSING: '{field}をご記入ください。',
    SCOPE_NOT_DESCRIBED:
      '申告範囲に「C. User defined」が選択されていますので、申告範囲の説明をご記入ください。',
    MATERIALS_MISSING: '申告の対象となる鉱物をご選択ください。',
    ANSWER_MISSING: '質問{question}[（{material}）]にご回答ください。',
    POLICY_ADDRESS_MISSING:
      '質問{question}で方針をホームページに公開しているとご回答ですので、備考欄にそのURLをご記入ください。',
    SURVEY_FORMAT_MISSING:
      '質問{question}で他のフォーマットを使用しているとご回答ですので、備考欄にその内容をご記入ください。',
    PRODUCTS_MISSING: '申告範囲Bが選択されていますので、申告の対象となる製品を製品リストにご記入ください。',
    PRODUCT_NUMBER_MISSING: 'この製品[（{name}）]の製品番号をご記入ください。',
    CHECKER_INCOMPLETE: 'シート「Checker」によると必須項目が{count}件未記入です。ご記入ください。',
    ANSWERED_THOUGH_NOT_USED:
      '{material}について質問{question}のご回答は「{answer}」ですが、質問{questions}にもご回答があります。いずれかをご訂正ください。',
    SMELTERS_THOUGH_NOT_USED:
      '質問{question}では{material}を使用していないとのご回答ですが、{material}の製錬業者が{count}件記載されています。いずれかをご訂正ください。',
    SMELTERS_OF_UNDECLARED_MATERIAL:
      '{material}の製錬業者が{count}件記載されていますが、ご回答によると{material}は申告の対象ではありません。ご回答をご訂正いただくか、これらの製錬業者を削除してください。',
    NO_SMELTERS: '{material}を使用しているとのご回答ですので、その製錬業者を製錬業者リストにご記入ください。',
    RECYCLED_BUT_MINED:
      '質問{question}では{material}は全て再生利用品又はスクラップ起源とのご回答ですが、鉱山又はその所在国に「{text}」と記載されています。いずれかをご訂正ください。',
    RECYCLED_BUT_SOURCED:
      '質問{question}では{material}は全て再生利用品又はスクラップ起源とのご回答ですが、質問{otherQuestion}のご回答は「{answer}」です。いずれかをご訂正ください。',
    RECYCLED_ANSWERS_DIFFER:
      '質問{question}では{material}は全て再生利用品又はスクラップ起源とのご回答ですが、この製錬業者の行ではそうなっていません。いずれかをご訂正ください。',
    RECYCLED_ROW_BUT_MINED:
      'この製錬業者の材料は全て再生利用品又はスクラップ起源とのご回答ですが、鉱山又はその所在国に「{text}」と記載されています。いずれかをご訂正ください。',
    NOT_ALL_IDENTIFIED:
      '質問{question}では{material}の製錬業者を全て特定したとのご回答ですが、「Smelter not yet identified」の行が{count}件あります。いずれかをご訂正ください。',
    RESPONDED_BUT_NOT_IDENTIFIED:
      '{material}については全てのサプライヤーから回答があったとのことですが（質問{question}）、「Smelter not yet identified」の行が{count}件あります。該当するサプライヤーにご確認のうえ、ご記入ください。',
    IDENTIFIED_WITHOUT_ALL_RESPONSES:
      '質問{question}では{material}の製錬業者を全て特定したとのご回答ですが、回答のあったサプライヤーの割合は「{responded}」です（質問{otherQuestion}）。残りの製錬業者をどのように特定されたか、ご確認ください。',
    COVERED_COUNTRY_NAMED:
      '質問{question}では{material}は対象国を原産地としないとのご回答ですが、鉱山の所在国に{country}が記載されています。いずれかをご訂正ください。',
    CAHRA_NAMED:
      '質問{question}では{material}は紛争地域及び高リスク地域を原産地としないとのご回答ですが、鉱山の所在国に、これに該当する{country}が記載されています。いずれかをご訂正ください。',
    CAHRA_POSSIBLE:
      '質問{question}では{material}は紛争地域及び高リスク地域を原産地としないとのご回答ですが、鉱山の所在国に記載された{country}には、これに該当する地域があります。鉱山の所在地をご確認ください。',
    OTHER_ORIGIN_NAMED:
      '{material}について質問{question}のご回答は「{answer}」ですが、鉱山の所在国に{country}が記載されています。いずれかをご訂正ください。',
    ORIGIN_IS_SMELTER_COUNTRY:
      '{material}の製錬業者{of}件のうち{count}件で、鉱山の所在国が製錬業者の所在国と同じであり、鉱山名の記載がありません。鉱石が採掘された国をお尋ねしておりますので、ご確認又はご訂正ください。',
    USE_UNKNOWN: '{material}の使用の有無をお調べのうえ、質問{question}に「Yes」又は「No」でご回答ください。',
    ORIGIN_UNKNOWN: '{material}の原産地をサプライヤーにご確認のうえ、質問{question}にご回答ください。',
    FEW_RESPONSES:
      '{material}について回答のあったサプライヤーの割合は「{answer}」です（質問{question}）。残りのサプライヤーにもご確認のうえ、その回答を加えてください。',
    SMELTERS_NOT_ALL_IDENTIFIED:
      'まだ特定されていない{material}の製錬業者について、引き続きサプライヤーへのご確認をお願いいたします（質問{question}）。',
    SMELTERS_NOT_ALL_REPORTED:
      '質問{question}では、受領した{material}の製錬業者情報が全ては報告されていないとのご回答です。残りの情報を加えてください。',
    SMELTER_NOT_IDENTIFIED:
      '{material}に「Smelter not yet identified」の行が{count}件あります。該当するサプライヤーにご確認のうえ、ご記入ください。',
    PRACTICE_MISSING:
      '質問{question}[（{material}）]のご回答は「No」です。今後の改善のご予定とその時期を備考欄にご記入ください。',
    SMELTER_ID_ILL_FORMED:
      '「{id}」は製錬業者識別番号の形式（CIDと6桁の数字）になっていません。[{nearest}の誤りではないでしょうか。]ご訂正ください。',
    SMELTER_ID_UNKNOWN:
      '製錬業者識別番号{id}は、過去のものを含め、どの製錬業者一覧にもありません。[{nearest}の誤りではないでしょうか。]ご訂正ください。',
    SMELTER_ID_NOT_IN_WORKBOOK:
      '製錬業者識別番号{id}は、ファイル内の「Smelter Look-up」にありません。[{nearest}の誤りではないでしょうか。]ご確認ください。',
    SMELTER_ID_MISSING: '[{name}の]製錬業者識別番号をご記入ください。',
    SMELTER_REMOVED:
      '{id}[（{name}）]は[{date}に]製錬業者一覧から削除されています。現在も貴社のサプライチェーンに含まれるかをご確認いただき、含まれない場合は差し替えてください。',
    SMELTER_NOT_LISTED:
      'この製錬業者[（{name}）]は製錬業者一覧にありません。実際に製錬又は精製を行っているかをサプライヤーにご確認のうえ、住所と連絡先をお知らせください。',
    SMELTER_NOT_DESCRIBED: '一覧にない製錬業者については、{field}をご記入ください。',
    SMELTER_METAL_DIFFERS:
      '{id}は{otherMaterial}の製錬業者の識別番号ですが、この行の金属は{material}です。金属又は識別番号をご訂正ください。',
    SMELTER_COUNTRY_DIFFERS:
      '{id}の所在国は{otherCountry}ですが、この行では{country}となっています。国又は識別番号をご訂正ください。',
    SMELTER_NAME_DIFFERS:
      '「{name}」は別の製錬業者（{others}）の名称で、{id}の名称は「{expected}」です。名称又は識別番号をご訂正ください。',
    SMELTER_REPEATED: 'この行は{row}行目と同じ内容です。一方を削除していただくか、違いをお知らせください。',
    MINE_SMELTER_NOT_LISTED:
      'この鉱山の製錬業者「{name}」は、{material}の製錬業者リストにありません。リストに加えていただくか、名称をご訂正ください。',
    DATE_OLD: '記入日は{date}で、12か月以上経過しています。内容をご更新ください。',
    DATE_EXPIRED: '記入日は{date}で、24か月以上経過しています。改めて申告をお願いいたします。',
    DATE_IN_FUTURE: '記入日{date}は未来の日付です。ご訂正ください。',
    DATE_BEFORE_TEMPLATE:
      '記入日{date}は、このバージョンのテンプレートの公開日（{released}）より前です。ご確認又はご訂正ください。',
    TEMPLATE_OLD:
      'ご使用のバージョン{version}の後に、{count}回新しいバージョンが公開されています。{newest}をご使用ください。',
    TEMPLATE_REPLACED: '{template}は現在使用されておりません。{newest}をご使用ください。',
    TEMPLATE_NOT_KNOWN:
      'テンプレートのバージョン[（{version}）]を確認できませんでした。{newest}をご使用ください。',
    PLACEHOLDER_TEXT: '「{text}」に代えて、実際の{field}をご記入ください。',
    SAME_COMMENTS: '{count}件の備考が全て同じ内容です。必要に応じて、回答ごとにご記入ください。',
    EMAIL_ILL_FORMED: '{field}をご訂正ください。「{text}」は電子メールアドレスではありません。',
    ROW_REFUSED: 'この行を読み取れませんでした。ご確認ください。',
    VALUE_NOT_READ: '記入内容[「{got}」]を読み取れませんでした。ご訂正ください。',
    PLACE_NOT_MAPPED: '国又は地域[「{got}」]を判別できませんでした。正式な名称でご記入ください。',
    SOURCES_ELSEWHERE: '鉱山名及びその所在国を[「{got}」に代えて]ファイルに直接ご記入ください。',
    VERSION_UNKNOWN:
      'テンプレートのバージョンがファイルに示されておりません。変更を加えていないテンプレートをご使用ください。',
    DATE_AMBIGUOUS: '記入日を{date}と解釈いたしましたが、{otherwise}の可能性もあります。ご確認ください。',
    ALIAS_AMBIGUOUS: '「{name}」という名称の製錬業者が複数あります。製錬業者識別番号をご記入ください。',
    MATERIAL_ORDER_ASSUMED:
      'どの回答がどの鉱物に関するものかがファイルに示されておりません。回答が対象鉱物の順に記入されているか、ご確認ください。',
    LAYOUT_DIFFERS:
      'テンプレートの行又は列が移動されています。変更を加えていないテンプレートをご使用ください。',
  },
};
