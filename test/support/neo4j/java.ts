import { accessSync, constants, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A Java installation found on this machine. */
export interface Java {
  /** Full path of the `java` executable. */
  readonly java: string;
  /** Feature release: 17, 21, 25. */
  readonly major: number;
  /** True for a JDK; a bare runtime cannot run a `.java` source file. */
  readonly compiles: boolean;
}

const COMMON_FOLDERS = [
  '/usr/lib/jvm',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  join(homedir(), '.sdkman/candidates/java'),
];

/**
 * The Java installations of this machine, each once, in the order JAVA_HOME, other JAVA_HOME_*
 * variables, PATH, common folders. An installation without a `release` file (Java 8, shell shims)
 * is not seen; name it by JAVA_HOME.
 */
export function findJavas(): Java[] {
  const homes = [...homesFromEnvironment(), ...homesFromPath(), ...homesFromFolders()];
  const real = homes.filter((home) => existsSync(join(home, 'bin/java'))).map((home) => realpathSync(home));
  return [...new Set(real)].flatMap(readJava);
}

/** Full path of a program on PATH, or undefined. */
export function findOnPath(program: string): string | undefined {
  return pathFolders()
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

function homesFromEnvironment(): string[] {
  const names = Object.keys(process.env)
    .filter((name) => /^JAVA_HOME(_|$)/.test(name))
    .sort();
  return names.flatMap((name) => process.env[name] ?? []);
}

function homesFromPath(): string[] {
  const links = pathFolders()
    .map((folder) => join(folder, 'java'))
    .filter(isExecutable);
  return links.map((link) => dirname(dirname(realpathSync(link))));
}

function homesFromFolders(): string[] {
  return COMMON_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .flatMap((name) => [join(folder, name), join(folder, name, 'Contents/Home')]),
  );
}

function readJava(home: string): Java[] {
  const release = join(home, 'release');
  const version = existsSync(release) && /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'));
  if (!version) return [];
  return [
    {
      java: join(home, 'bin/java'),
      major: Number(version[1]),
      compiles: existsSync(join(home, 'bin/javac')),
    },
  ];
}

function pathFolders(): string[] {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter).filter((folder) => folder !== '');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
