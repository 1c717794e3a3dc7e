/** Bundles each cloud function into the folder that WeChat's developer tools upload: dist/cloudfunctions/<name>. */
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { build, type BuildOptions, type Plugin } from 'esbuild'

const root = path.resolve(__dirname, '..')
const sources = path.join(root, 'cloudfunctions')
const output = path.join(root, 'dist', 'cloudfunctions')

/** PGlite is 20 MB of WASM for one machine; an import of it from a function is a mistake in the wiring. */
const refusePglite: Plugin = {
  name: 'refuse-pglite',
  setup(bundler) {
    bundler.onResolve(
      { filter: /^@electric-sql\/pglite|^drizzle-orm\/pglite/ },
      ({ path: wanted, importer }) => ({
        errors: [{ text: `${path.relative(root, importer)} brings ${wanted} into a cloud function` }],
      }),
    )
  },
}

/**
 * WeChat's SDK is nine tenths of the code and is not needed by every call, so it stays in a file of its own
 * that is read on the first `import('wx-server-sdk')`.
 */
const sdk = 'wx-server-sdk'
const keepSdkApart: Plugin = {
  name: 'keep-sdk-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^wx-server-sdk$/ }, () => ({ path: `./${sdk}.js`, external: true }))
  },
}

/**
 * The SDK's client for language models, with its own copy of web streams, is an eighth of the SDK; we call none, so
 * what would call one says so.
 */
const leaveOutModels: Plugin = {
  name: 'leave-out-models',
  setup(bundler) {
    bundler.onResolve({ filter: /^@cloudbase\/ai$/ }, ({ path: wanted }) => ({
      path: wanted,
      namespace: 'left-out',
    }))
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: wanted }) => ({
      contents: `exports.AI = class { constructor() { throw new Error(${JSON.stringify(`${wanted} is not bundled`)}) } }`,
    }))
  },
}

/** pg's other client, for its native library, which is loaded on demand alone and is not in the cloud. */
const leaveOutNativeClient: Plugin = {
  name: 'leave-out-native-client',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/native$/ }, ({ path: wanted, importer }) =>
      /[\\/]node_modules[\\/]pg[\\/]/.test(importer) ? { path: wanted, external: true } : null,
    )
  },
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  // Chinese as it is, in half the bytes of its escapes.
  charset: 'utf8',
  metafile: true,
  tsconfig: path.join(root, 'tsconfig.json'),
  // A dynamic import becomes a require, so that it finds the same exports here as under Jest and tsx.
  supported: { 'dynamic-import': false },
  define: { 'process.env.NODE_ENV': '"production"' },
  // The SDK's dependencies bring two copies of this table of 140 KB; either serves both.
  alias: { 'mime-db': path.join(root, 'node_modules/mime-db') },
  logLevel: 'warning',
} as const satisfies BuildOptions

/** A folder is a function when it has a config.json, which WeChat reads for its timers and permissions. */
async function functionNames(): Promise<string[]> {
  const entries = existsSync(sources) ? await readdir(sources) : []
  return entries.filter((name) => existsSync(path.join(sources, name, 'config.json'))).sort()
}

/** @returns the sizes in bytes of the files written, by file name */
async function bundle(name: string): Promise<Record<string, number>> {
  const target = path.join(output, name)
  await mkdir(target, { recursive: true })
  const code = await build({
    ...common,
    entryPoints: { index: path.join(sources, name, 'index.ts') },
    outdir: target,
    // Stack traces in the cloud's log keep their function names.
    keepNames: true,
    plugins: [refusePglite, keepSdkApart, leaveOutNativeClient],
  })
  const outputs = [code.metafile.outputs]
  const usesSdk = Object.values(code.metafile.outputs).some(({ imports }) =>
    imports.some((i) => i.path.includes(sdk)),
  )
  if (usesSdk)
    outputs.push(
      (await build({ ...common, entryPoints: { [sdk]: sdk }, outdir: target, plugins: [leaveOutModels] }))
        .metafile.outputs,
    )

  // The manifest names no dependencies: everything is in the bundle, and nothing is installed in the cloud.
  for (const file of ['config.json', 'package.json'])
    await cp(path.join(sources, name, file), path.join(target, file))
  const files = outputs.flatMap((output) => Object.entries(output))
  return Object.fromEntries(files.map(([file, { bytes }]) => [path.basename(file), bytes]))
}

async function bundleFunctions(): Promise<void> {
  await rm(output, { recursive: true, force: true })
  for (const name of await functionNames()) {
    const sizes = Object.entries(await bundle(name))
    const text = sizes.map(([file, bytes]) => `${file} ${(bytes / 1024).toFixed(0)} KB`)
    console.log(`${name.padEnd(10)} ${text.join(', ')}`)
  }
}

bundleFunctions().catch((error: unknown) => {
  // esbuild has already printed what is wrong with the sources.
  if (!(error instanceof Error && 'errors' in error)) console.error(error)
  process.exitCode = 1
})
