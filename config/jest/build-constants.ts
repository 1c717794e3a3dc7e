/** What Taro's build writes into the sources (config/index.ts), for the tests of the app. */
process.env.TARO_ENV = 'h5'
Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', APP_VERSION: '0.0.0' })
