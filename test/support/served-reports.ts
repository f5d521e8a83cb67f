/** Asks a running server as another tool does: by HTTP alone. */
import { expect } from 'vitest';

interface Run {
  state: string;
  files: { path: string; name: string }[];
}

/** Throws with what it said where there are errors. */
async function ask<T>(address: string, query: string, variables: object): Promise<T> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1', 'orepath-space': 'demo' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A report about a buyer of the demonstration chain, in every format and language: the first bytes of each file, by its name. */
export async function reportsServed(
  address: string,
  formats: readonly string[],
  languages: readonly string[],
): Promise<Record<string, string>> {
  const { requestReport } = await ask<{ requestReport: { id: string } }>(
    address,
    'mutation ($input: ReportInput!, $formats: [ReportFormat!]!, $languages: [ReportLanguage!]!) { requestReport(input: $input, formats: $formats, languages: $languages) { id } }',
    {
      input: { buyer: 'own:hoshino', risk: 'conflict', material: 'tin' },
      formats,
      languages,
    },
  );
  const following =
    'query ($id: ID!) { reportRun(id: $id) { state files { path name } error { code message } } }';
  let run: Run = { state: '', files: [] };
  await expect
    .poll(
      async () => {
        run = (await ask<{ reportRun: Run }>(address, following, requestReport)).reportRun;
        return run.state;
      },
      { timeout: 50_000, interval: 200 },
    )
    .toMatch(/DONE|FAILED|CANCELLED/);
  const heads: Record<string, string> = {};
  for (const { path, name } of run.files) {
    const file = await fetch(address + path);
    heads[name] = new TextDecoder('latin1').decode(await file.arrayBuffer()).slice(0, 20);
  }
  return heads;
}
