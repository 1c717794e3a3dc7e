const path = require('node:path')

/** `npm run e2e`: the app in a real browser against the local host with the demo organisation. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  transform: { '\\.tsx?$': ['babel-jest', { configFile: path.join(__dirname, '../config/jest/babel.js') }] },
  moduleNameMapper: { '^@/(.*)$': path.join(__dirname, '../src/$1') },
  cacheDirectory: path.join(__dirname, '../.cache/jest-e2e'),
  globalSetup: '<rootDir>/startHost.ts',
  globalTeardown: '<rootDir>/stopHost.ts',
  testTimeout: 180_000,
  maxWorkers: 1,
}
