import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
/** The same engine in fewer processes: tests take a quarter less time in it. Debian's name. */
const SHELL = 'chromium-headless-shell';
const FONTS = ['fonts-noto-cjk', 'fonts-liberation'];
const MAC_APPS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** What keeps the browser tests from running, in words that say what to do. */
export class BrowserError extends Error {
  name = 'BrowserError';
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Distributions install stubs named after a browser that only say where to get it.
 * @param {string} path
 */
function starts(path) {
  if (process.platform === 'win32') return true; // there, --version opens a window
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return folders.map((folder) => join(folder, name + suffix));
}

function candidates() {
  const paths = COMMANDS.flatMap(onPath);
  if (process.platform === 'darwin') paths.push(...MAC_APPS);
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    for (const root of roots.map((name) => process.env[name]).filter((value) => value)) {
      paths.push(...WINDOWS_PROGRAMS.map((program) => join(root ?? '', program)));
    }
  }
  return paths;
}

/**
 * A Chromium, Chrome or Edge of this machine, else Playwright's own.
 * @returns {string | undefined} path of the executable, or undefined when there is none
 * @throws {BrowserError} when CHROMIUM_PATH names no executable
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new BrowserError(`CHROMIUM_PATH names no executable file: ${chosen}`);
  }
  const system = candidates().find((path) => isExecutable(path) && starts(path));
  if (system) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Chromium refuses its sandbox to root; everyone else keeps it. */
export function launchArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

const isRootOnDebian = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', env, shell }).status === 0;
}

/** @param {string[]} packages */
function installDebian(packages) {
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', ...packages]);
}

/** Whether fontconfig lists a font that has Chinese; not asked outside Linux, whose fonts include it. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/**
 * Chromium without its windows, installed where every minute counts and that can be done.
 * @returns {string | undefined} path of the executable; undefined when CHROMIUM_PATH names another one
 */
function ensureShell() {
  if (process.env.CHROMIUM_PATH) return undefined;
  const find = () => onPath(SHELL).find((path) => isExecutable(path) && starts(path));
  const found = find();
  if (found || !process.env.CI || !isRootOnDebian()) return found;
  return installDebian([SHELL, ...FONTS]) ? find() : undefined;
}

/**
 * Finds a browser, or installs one, and makes sure that Chinese text can be drawn.
 * @param {{ isWindowless?: boolean }} [options] whether one that can open no window is liked better
 * @returns {string} path of the executable
 * @throws {BrowserError} when that can't be done
 */
export function ensureBrowser({ isWindowless = false } = {}) {
  let browser = (isWindowless ? ensureShell() : undefined) ?? findBrowser();
  if (!browser) {
    console.log('No Chromium, Chrome or Edge was found; installing one.');
    if (isRootOnDebian()) installDebian(['chromium', ...FONTS]);
    else run('npx', ['playwright', 'install', 'chromium']);
    browser = findBrowser();
  }
  if (!browser) {
    throw new BrowserError(
      'The browser tests need Chromium, Chrome or Edge, and none could be installed. ' +
        'Install one, or set CHROMIUM_PATH to its executable, and run this again.',
    );
  }
  if (!hasChineseFont() && isRootOnDebian()) installDebian(['fontconfig', 'fonts-noto-cjk']);
  if (!hasChineseFont()) {
    console.warn(
      'No font with Chinese characters was found, so pictures of Chinese maps show boxes. ' +
        'Install one (the package fonts-noto-cjk on Debian and Ubuntu).',
    );
  }
  return browser;
}
