/** A small space in which some companies may be one. */
import { join } from 'node:path';
import { type TestApp, testApp } from '../support/app.ts';
import { writeFolder } from '../support/tables.ts';

export const LEI = 'lei:HWUPKR0MPOU8FGXBT394';

export const ENTITIES = [
  'id,kind,name,country,identifiers,materials,document',
  'own:buyer,company,Buyer Corp,US,,,',
  `own:alpha,company,Alpha Metals Co. Ltd.,CN,${LEI},,`,
  `named:alpha,company,ALPHA METALS COMPANY LIMITED (Shanghai),CN,${LEI},,doc:list`,
  'named:beta-1,company,Trafagor Smelting Sdn. Bhd.,MY,,,',
  'named:beta-2,company,TRAFAGOR SMELTING SDN BHD,MY,,,',
  'named:beta-3,company,Trafagor Smelter,SG,,,',
  'rmi:CID000001,smelter,Trafagor Smelting,MY,,tin,',
  'rmi:CID000002,smelter,Trafagor Smelting,MY,,tin,',
  'unlisted:t,smelter,Trafagor Smelting Works,MY,,tin,',
  '',
].join('\n');

const LINKS = [
  'id,supplier,customer,materials',
  'own:l1,own:alpha,own:buyer,tin',
  'own:l2,named:beta-1,own:buyer,tin',
  '',
].join('\n');

/** In the space `main`, import 1. */
export async function matchApp(): Promise<TestApp> {
  const app = await testApp();
  const folder = await writeFolder(join(app.folder, 'tables'), {
    'entities.csv': ENTITIES,
    'links.csv': LINKS,
    'documents.csv': 'id,publisher,title\ndoc:list,Publisher,List\n',
  });
  await app.load(folder, 'main');
  return app;
}
