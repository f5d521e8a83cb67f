/** What `npm audit --json` came back with. */

export interface Verdict {
  /** 0: looked, and none is known; 1: there are some; 2: nobody looked, which is no good news. */
  readonly exit: 0 | 1 | 2;
  readonly lines: readonly string[];
}

interface Vulnerability {
  name: string;
  severity: string;
  range: string;
}

interface Report {
  vulnerabilities?: Record<string, Vulnerability>;
  metadata?: { vulnerabilities?: { total?: number } };
  message?: string;
  error?: { summary?: string; code?: string };
}

const notRun = (why: string): Verdict => ({
  exit: 2,
  lines: [`not run: no advisory source answers (${why})`, 'known vulnerabilities were not looked for'],
});

/** Only a whole report counts as one: anything else is told as not run. */
export function verdictOn(output: string): Verdict {
  let report: Report;
  try {
    report = JSON.parse(output) as Report;
  } catch {
    return notRun('npm audit gave no report');
  }
  const total = report.metadata?.vulnerabilities?.total;
  if (report.error || !report.vulnerabilities || typeof total !== 'number') {
    return notRun((report.error?.summary || report.message || 'npm audit gave no report').slice(0, 200));
  }
  const found = Object.values(report.vulnerabilities);
  if (total === 0 && found.length === 0) return { exit: 0, lines: ['no known vulnerability'] };
  return {
    exit: 1,
    lines: [
      `${total} known vulnerabilities`,
      ...found.map(({ name, severity, range }) => `${severity}: ${name} ${range}`),
    ],
  };
}
