/** A request to a supplier in English. */
import type { Words } from './words.ts';

export const en: Words = {
  language: 'en',
  subject: 'Subject: questions about your {document}',
  greeting: 'Dear Sir or Madam,',
  opening:
    'Thank you for your {document}[ for {company}][, effective {date}]. We have reviewed it and ask you to look at the following points before we can rely on it.',
  onSheet: 'Sheet "{sheet}"',
  onFile: 'The file as a whole',
  point: '{number}. [{cells}: ]{text}',
  row: 'row {row}',
  more: 'Further points of the same kinds that are not listed here: {count}.',
  whatToDo: 'What we ask you to do:',
  fill: 'Fill in what is missing.',
  correct: 'Correct what is wrong, and answers that contradict each other.',
  confirm: 'Confirm what is right although it looks unusual; a short comment in the workbook is enough.',
  newestTemplate:
    'Use the newest version of the template[ ({newest})]; it is on the website of the Responsible Minerals Initiative.',
  sendBack: 'Update the effective date and send us the whole workbook again as an .xlsx file.',
  closing: 'Thank you for your help.',
  comma: ', ',
  materials: { 'iron/steel': 'iron and steel' },
  fields: {
    name: 'company name',
    scope: 'declaration scope',
    scopeDescription: 'description of scope',
    contactName: 'contact name',
    contactEmail: "contact's e-mail address",
    contactPhone: "contact's phone number",
    authorizerName: 'authorizer',
    authorizerEmail: "authorizer's e-mail address",
    smelterName: 'smelter name',
    smelterCountry: 'smelter country',
    mines: 'names of mines',
    mineCountries: 'countries of mines',
  },
  points: {
    COMPANY_MISSING: 'Please enter the full legal name of your company.',
    NOTHING_ANSWERED: 'Please answer the questions; the declaration does not hold a single answer.',
    DATE_MISSING:
      'Please enter the effective date, for example 2-May-2025[; "{got}" could not be read as a date].',
    FIELD_MISSING: 'Please fill in the {field}.',
    SCOPE_NOT_DESCRIBED: 'Please describe the scope: you chose "C. User defined".',
    MATERIALS_MISSING: 'Please choose the minerals that this declaration is about.',
    ANSWER_MISSING: 'Please answer question {question}[ for {material}].',
    POLICY_ADDRESS_MISSING:
      'You say in question {question} that your policy is on your website; please give its address in the comment.',
    SURVEY_FORMAT_MISSING:
      'You say in question {question} that you use another format for surveys; please name it in the comment.',
    PRODUCTS_MISSING: 'You chose scope B; please list the products that this declaration applies to.',
    PRODUCT_NUMBER_MISSING: 'Please enter the number of this product[ ({name})].',
    CHECKER_INCOMPLETE:
      'The Checker sheet still counts required fields as missing ({count}); please complete them.',
    ANSWERED_THOUGH_NOT_USED:
      'Question {question} says "{answer}" for {material}, and yet you answered question {questions}; please correct one or the other.',
    SMELTERS_THOUGH_NOT_USED:
      'You say in question {question} that {material} is not used, and yet smelters of it are listed ({count}); please correct one or the other.',
    SMELTERS_OF_UNDECLARED_MATERIAL:
      'Smelters of {material} are listed ({count}), although by your answers {material} is not to be declared; please correct the answers or remove the smelters.',
    NO_SMELTERS: 'You declare that {material} is used; please list its smelters in the Smelter List.',
    RECYCLED_BUT_MINED:
      'You say in question {question} that all {material} is from recycled or scrap sources, and yet "{text}" is given as a mine or its country; please correct one or the other.',
    RECYCLED_BUT_SOURCED:
      'You say in question {question} that all {material} is from recycled or scrap sources, and "{answer}" in question {otherQuestion}; please correct one or the other.',
    RECYCLED_ANSWERS_DIFFER:
      'You say in question {question} that all {material} is from recycled or scrap sources, but not of this smelter; please correct one or the other.',
    RECYCLED_ROW_BUT_MINED:
      'You say that this smelter uses recycled or scrap material only, and yet "{text}" is given as a mine or its country; please correct one or the other.',
    NOT_ALL_IDENTIFIED:
      'You say in question {question} that all smelters of {material} are identified, and yet rows read "Smelter not yet identified" ({count}); please correct one or the other.',
    RESPONDED_BUT_NOT_IDENTIFIED:
      'All your suppliers responded for {material} (question {question}), and yet rows read "Smelter not yet identified" ({count}); please ask those suppliers and complete the rows.',
    IDENTIFIED_WITHOUT_ALL_RESPONSES:
      'You say in question {question} that all smelters of {material} are identified, but "{responded}" for the suppliers that responded (question {otherQuestion}); please confirm how you know the remaining smelters.',
    COVERED_COUNTRY_NAMED:
      'You say in question {question} that no {material} comes from the covered countries, and yet {country} is given as the country of a mine; please correct one or the other.',
    CAHRA_NAMED:
      'You say in question {question} that no {material} comes from conflict-affected and high-risk areas, and yet {country}, which is on the list of such areas, is given as the country of a mine; please correct one or the other.',
    CAHRA_POSSIBLE:
      'You say in question {question} that no {material} comes from conflict-affected and high-risk areas; some regions of {country}, which is given as the country of a mine, are such areas. Please confirm where the mine is.',
    OTHER_ORIGIN_NAMED:
      'You answer "{answer}" in question {question} for {material}, and yet {country} is given as the country of a mine; please correct one or the other.',
    ORIGIN_IS_SMELTER_COUNTRY:
      'For {count} of {of} smelters of {material} the country of the mines is the country of the smelter, and no mine is named. We ask for the country in which the ore is mined; please confirm or correct.',
    USE_UNKNOWN:
      'Please find out whether {material} is used and answer question {question} with "Yes" or "No".',
    ORIGIN_UNKNOWN:
      'Please ask your suppliers about the origin of {material} and answer question {question}.',
    FEW_RESPONSES:
      'The share of your suppliers that responded for {material} is "{answer}" (question {question}); please ask the others and add what they report.',
    SMELTERS_NOT_ALL_IDENTIFIED:
      'Please continue to ask your suppliers for the smelters of {material} that are not identified yet (question {question}).',
    SMELTERS_NOT_ALL_REPORTED:
      'You say in question {question} that not all smelter information received for {material} is reported; please add the rest.',
    SMELTER_NOT_IDENTIFIED:
      'Rows of {material} read "Smelter not yet identified" ({count}); please ask the suppliers concerned and complete them.',
    PRACTICE_MISSING:
      'You answer question {question} with "No"[ for {material}]; please tell us in the comment whether and by when you plan to change this.',
    SMELTER_ID_ILL_FORMED:
      '"{id}" is no valid Smelter Identification Number (CID and six digits); please correct it[ (did you mean {nearest}?)].',
    SMELTER_ID_UNKNOWN:
      'No list of smelters has or had the Smelter Identification Number {id}; please correct it[ (did you mean {nearest}?)].',
    SMELTER_ID_NOT_IN_WORKBOOK:
      'The Smelter Look-up of your workbook does not have the Smelter Identification Number {id}; please check it[ (did you mean {nearest}?)].',
    SMELTER_ID_MISSING: 'Please enter the Smelter Identification Number[ of {name}].',
    SMELTER_REMOVED:
      '{id}[ ({name})] is no longer on the list of smelters[, since {date}]; please confirm that it is still in your supply chain, or replace it.',
    SMELTER_NOT_LISTED:
      'This smelter[ ({name})] is not on the list of smelters; please confirm with your supplier that it smelts or refines itself, and send us its address and a contact.',
    SMELTER_NOT_DESCRIBED: 'For a smelter that is not listed, please fill in the {field}.',
    SMELTER_METAL_DIFFERS:
      '{id} is the number of a smelter of {otherMaterial}, and the row is about {material}; please correct the metal or the number.',
    SMELTER_COUNTRY_DIFFERS:
      '{id} is in {otherCountry}, and the row says {country}; please correct the country or the number.',
    SMELTER_NAME_DIFFERS:
      '"{name}" is the name of another smelter ({others}), and {id} is "{expected}"; please correct the name or the number.',
    SMELTER_REPEATED: 'This row says the same as row {row}; please remove one, or tell us what differs.',
    MINE_SMELTER_NOT_LISTED:
      'The smelter "{name}" of this mine is not in the Smelter List for {material}; please add it or correct the name.',
    DATE_OLD: 'The declaration is dated {date}, more than 12 months ago; please update it.',
    DATE_EXPIRED: 'The declaration is dated {date}, more than 24 months ago; please make a new one.',
    DATE_IN_FUTURE: 'The effective date {date} is still to come; please correct it.',
    DATE_BEFORE_TEMPLATE:
      'The effective date {date} is before this version of the template was released ({released}); please confirm or correct it.',
    TEMPLATE_OLD:
      'You used version {version}, which {count} later versions have replaced; please use {newest}.',
    TEMPLATE_REPLACED: 'The {template} is no longer in use; please use the {newest}.',
    TEMPLATE_NOT_KNOWN: 'We do not know this version of the template[ ({version})]; please use {newest}.',
    PLACEHOLDER_TEXT: 'Please replace "{text}" with the {field}.',
    SAME_COMMENTS:
      'All {count} comments are the same text; please comment on each answer by itself where needed.',
    EMAIL_ILL_FORMED: 'Please correct the {field}: "{text}" is not an e-mail address.',
    ROW_REFUSED: 'This row could not be read; please check it.',
    VALUE_NOT_READ: 'The entry[ "{got}"] could not be read; please correct it.',
    PLACE_NOT_MAPPED:
      'The country or region[ "{got}"] could not be recognised; please write its name in full.',
    SOURCES_ELSEWHERE:
      'Please enter the mines and their countries in the workbook itself[, in place of "{got}"].',
    VERSION_UNKNOWN:
      'The workbook does not say which version of the template it is; please use the template unchanged.',
    DATE_AMBIGUOUS: 'We read the effective date as {date}, but it may be {otherwise}; please confirm it.',
    ALIAS_AMBIGUOUS:
      'The name "{name}" belongs to more than one smelter; please enter the Smelter Identification Number.',
    MATERIAL_ORDER_ASSUMED:
      'The workbook does not show which answer is about which mineral; please confirm that they are in the order of the minerals in scope.',
    LAYOUT_DIFFERS: 'Rows or columns of the template have been moved; please use the template unchanged.',
  },
};
