/**
 * What columns of supplier lists are called, in the words of ERP exports and of people: English, Japanese, Chinese, and the
 * commonest German, French and Spanish ones. `sure` names say it all; `likely` ones also head other columns.
 */
import type { Field } from './mapping.ts';

interface Names {
  readonly field: Field;
  readonly sure: string;
  readonly likely?: string;
  /** Whose number an identifier is. */
  readonly authority?: string;
}

/** Names of one field are apart by `|`. */
export const COLUMN_NAMES: readonly Names[] = [
  {
    field: 'id',
    sure:
      'supplier id|supplier no|supplier number|supplier code|supplier key|vendor id|vendor no|vendor number|vendor code|vendor|' +
      'vendor account|vendor key|business partner|business partner number|bp number|lifnr|creditor number|' +
      '取引先コード|取引先番号|取引先cd|仕入先コード|仕入先cd|仕入先番号|業者コード|サプライヤーコード|購入先コード|発注先コード|支払先コード|' +
      '供应商代码|供应商编码|供应商编号|供应商号|供应商id|供應商代碼|供應商編號|厂商代码|廠商代碼|厂商编号|' +
      'lieferant|lieferantennummer|lieferantennr|lieferanten nr|kreditor|kreditorennummer|kreditornr|' +
      'code fournisseur|n fournisseur|numero fournisseur|codigo proveedor|codigo de proveedor|no proveedor',
    likely: 'code|id|number|no|account|コード|番号|代码|编号|編號|nummer|nr',
  },
  {
    field: 'name',
    sure:
      'supplier name|supplier|vendor name|name of supplier|name of vendor|supplier company name|supplier legal name|name 1|name1|' +
      '取引先名|取引先名称|取引先|仕入先名|仕入先名称|仕入先|業者名|サプライヤー名|サプライヤー|購入先名|発注先名|購入先|発注先|調達先|' +
      '供应商名称|供应商|供应商全称|供應商名稱|供應商|厂商名称|廠商名稱|供货商|供货商名称|供货单位|' +
      'lieferantenname|name des lieferanten|fournisseur|nom du fournisseur|nom fournisseur|proveedor|nombre del proveedor|nombre proveedor|fornitore|fornecedor',
    likely:
      'name|company|company name|legal name|business name|organisation|organization|firm|会社名|企業名|社名|名称|公司名称|公司|企业名称|单位名称|名稱|firma|firmenname|nom|nombre|razon social|raison sociale',
  },
  {
    field: 'other-name',
    sure:
      'supplier name english|supplier name en|supplier name local|local name|name in local language|name 2|name2|english name|name in english|' +
      '取引先名カナ|仕入先名カナ|仕入先名英語|取引先名英語|英語名|英文名|カナ名|フリガナ|供应商英文名称|英文名称|英文名稱|供应商简称|简称|略称',
  },
  {
    field: 'country',
    sure:
      'country|country code|country key|supplier country|vendor country|country of supplier|land1|iso country|country region|' +
      '国|国名|国コード|国・地域|所在国|国家|国家代码|国别|国家地区|國家|land|landerschlussel|ländercode|pays|code pays|pais',
    likely: 'country of origin|原産国|原产国|ctry|cc',
  },
  {
    field: 'region',
    sure: 'region|state|province|state province|prefecture|county|regio|都道府県|県|地域|省|省份|州|bundesland|etat|estado|provincia',
  },
  {
    field: 'city',
    sure: 'city|town|location city|ort01|市区町村|市町村|都市|城市|市|ort|stadt|ville|ciudad',
  },
  {
    field: 'street',
    sure: 'street|address|street address|address 1|address line 1|supplier address|stras|住所|所在地|地址|详细地址|供应商地址|strasse|straße|anschrift|adresse|direccion|domicilio',
  },
  {
    field: 'email',
    sure: 'email|e mail|mail|email address|e mail address|contact email|supplier email|メール|メールアドレス|eメール|邮箱|电子邮件|电子邮箱|電子郵件|correo|courriel',
  },
  { field: 'identifier', authority: 'LEI', sure: 'lei|lei code|legal entity identifier|lei コード|lei编码' },
  {
    field: 'identifier',
    authority: 'D-U-N-S',
    sure: 'duns|d u n s|duns number|d u n s number|duns no|duns code|d u n s nummer|duns番号|ダンズ番号|邓白氏编码|邓白氏码|鄧白氏編碼',
  },
  {
    field: 'identifier',
    authority: '法人番号',
    sure: 'corporate number|法人番号|法人コード|houjin bangou',
  },
  {
    field: 'identifier',
    authority: '统一社会信用代码',
    sure: '统一社会信用代码|社会信用代码|信用代码|uscc|unified social credit code|統一社會信用代碼|纳税人识别号',
  },
  {
    field: 'identifier',
    authority: 'VAT',
    sure: 'vat|vat no|vat number|vat id|vat registration number|ust id|ustid|ust idnr|ust id nr|umsatzsteuer id|n tva|tva|nif iva|stceg',
  },
  {
    field: 'identifier',
    authority: 'tax',
    sure: 'tax id|tax number|tax no|tax code|registration number|company registration number|company number|business registration number|trade register number|税号|税务登记号|登録番号|登記番号|事業者登録番号|工商注册号|steuernummer|handelsregisternummer|siret|siren|rfc|cnpj|gstin',
  },
  {
    field: 'identifier',
    authority: 'RMI',
    sure: 'rmi id|rmi number|cid|smelter id|smelter identification|cid number',
  },
  {
    field: 'kind',
    sure: 'supplier type|vendor type|entity type|type of supplier|取引先区分|仕入先区分|業者区分|供应商类型|供应商类别',
    likely: 'type|kind|category|区分|类型|類型',
  },
  {
    field: 'site',
    sure: 'site|supplier site|factory|plant of supplier|manufacturing site|production site|工場|工場名|製造場所|生産拠点|拠点|工厂|生产地|生产工厂|fertigungsstandort',
  },
  {
    field: 'material',
    sure:
      'material|commodity|mineral|metal|raw material|commodity name|material name|material group|commodity group|' +
      '材料|素材|原材料|原料|鉱物|金属|品目分類|材質|物料|物料名称|材料名称|矿物|原材料名称|物料组|werkstoff|rohstoff|warengruppe|materialgruppe|matiere|materia prima',
    likely: 'category|品目|品名|物料类别',
  },
  {
    field: 'product',
    sure:
      'product|item|part|part no|part number|part name|product name|item name|item description|material description|material number|product description|' +
      '品番|品名|製品|製品名|部品番号|部品名|部品|品目|品目名|商品名|产品|产品名称|品号|零件号|零部件|物料描述|物料编码|物料号|產品|artikel|materialkurztext|produkt|produit|producto',
  },
  {
    field: 'quantity',
    sure:
      'quantity|qty|purchase quantity|order quantity|purchased quantity|annual volume|volume|annual quantity|weight|net weight|annual weight|menge|' +
      '数量|購入数量|購買数量|購入量|年間購入量|取引数量|重量|采购数量|采购量|採購數量|年采购量|数量kg|bestellmenge|quantite|cantidad',
  },
  {
    field: 'unit',
    sure: 'unit|uom|unit of measure|quantity unit|base unit|order unit|単位|数量単位|单位|计量单位|單位|einheit|mengeneinheit|me|unite|unidad',
  },
  {
    field: 'spend',
    sure:
      'spend|annual spend|total spend|amount|purchase amount|purchase value|purchasing amount|purchase volume|invoice amount|net value|net order value|value|turnover|total amount|spend amount|' +
      '購入金額|購買金額|仕入金額|仕入高|取引金額|金額|年間購入額|購入額|調達金額|発注金額|支払金額|年間取引額|' +
      '采购金额|采购额|金额|年采购额|采购总额|採購金額|金額|交易金额|总金额|含税金额|未税金额|' +
      'umsatz|einkaufsvolumen|betrag|nettowert|bestellwert|einkaufsumsatz|montant|montant des achats|importe|monto',
  },
  {
    field: 'currency',
    sure: 'currency|currency code|curr|document currency|通貨|通貨コード|币种|货币|幣別|幣種|币别|wahrung|währung|wahrungsschlussel|waers|devise|moneda',
  },
  {
    field: 'share',
    sure: 'share|share of supply|supply share|spend share|share of spend|percentage|percent|allocation|quota|構成比|比率|シェア|割合|購買比率|占比|比例|采购占比|份额|anteil|quote|part|participacion',
  },
  {
    field: 'valid-from',
    sure: 'valid from|start date|from date|contract start|since|effective from|開始日|取引開始日|有効開始日|适用開始日|生效日期|开始日期|起始日期|gultig ab|gültig ab|date debut|fecha inicio',
  },
  {
    field: 'valid-to',
    sure: 'valid to|valid until|end date|to date|contract end|expiry date|終了日|取引終了日|有効終了日|失效日期|结束日期|截止日期|gultig bis|gültig bis|date fin|fecha fin',
  },
  {
    field: 'customer-id',
    sure: 'customer id|customer code|customer number|buyer id|buyer code|company code|plant|plant code|werk|werks|bukrs|buchungskreis|得意先コード|買主コード|会社コード|プラント|プラントコード|工厂代码|公司代码|客户代码|客户编号|购买方代码',
  },
  {
    field: 'customer-name',
    sure: 'customer|customer name|buyer|buyer name|purchasing company|purchaser|plant name|buying entity|得意先名|買主|購入会社|購入部門会社|買い手|客户|客户名称|购买方|采购方|采购公司|買方|besteller|kunde|acheteur|client|comprador|cliente',
  },
];
