/** What a file says of itself: the same for the same report. */
import type { About } from './pdf.ts';

/** Text that stands in XML as itself: pdfkit writes its metadata twice, once as PDF and once, unescaped, as XML. */
class Titled extends String {
  override toString(): string {
    return super.toString().replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  }
}

/** Not the clock: the day that the report is about. */
export const dayOf = (asOf: string): Date => new Date(`${asOf}T00:00:00Z`);

const CONTROL = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export function infoOf({ id, generator, asOf }: About, title: string): PDFKit.DocumentInfo {
  const text = (value: string) => new Titled(value.replace(CONTROL, ' ')) as unknown as string;
  const day = dayOf(asOf);
  return {
    Title: text(title),
    Subject: text(id),
    Creator: text(generator),
    Producer: text('PDFKit'),
    CreationDate: day,
    ModDate: day,
  };
}

const FIELD = `
<rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`;

/** Says that the file is PDF/UA-1, and, as PDF/A asks, what the word for it means. */
export const UA_CLAIM = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag>${FIELD}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
