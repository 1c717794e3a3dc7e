import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { version } from '../package.json'

const designWidth = 375

/** Taro's build of the mini-program (dist/weapp) and of the browser app (dist/h5). */
export default defineConfig<'webpack5'>(() => ({
  projectName: 'dangjian-11612',
  date: '2026-11-1',
  // NutUI is drawn for 375 as well, so one number serves every style sheet: 1px = 1/375 of a phone's width.
  designWidth,
  deviceRatio: { [designWidth]: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  // plugin-html: without it some NutUI components lose their text in the mini-program.
  plugins: ['@tarojs/plugin-html', path.resolve(__dirname, 'aria.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true, cacheDirectory: path.resolve(__dirname, '../.cache/webpack') },
  alias: { '@': path.resolve(__dirname, '../src') },
  defineConstants: {
    // Which WeChat cloud environment the mini-program talks to; empty means the one the app was opened in.
    APP_VERSION: JSON.stringify(version),
    CLOUD_ENVIRONMENT: JSON.stringify(process.env.TARO_APP_CLOUD_ENVIRONMENT ?? ''),
  },
  mini: {
    // Modules that only a subpackage uses go into that subpackage.
    optimizeMainPackage: { enable: true },
    // Style sheets stand beside their components and do not lean on each other's order.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: {
      pxtransform: { enable: true, config: {} },
      cssModules: { enable: false },
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // In a browser a px stays a px at any window width: a desktop shows more, not larger.
      pxtransform: { enable: true, config: { targetUnit: 'px' } },
      cssModules: { enable: false },
    },
    webpackChain(chain) {
      // Each page loads on its own; what several pages share is cut out once instead of copied into each.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 20_000,
        maxAsyncRequests: 6,
        cacheGroups: { taro: { name: 'taro', test: /[\\/]@tarojs[\\/]/, chunks: 'initial', priority: 10 } },
      })
      // `npm run size` is the judge.
      chain.performance.hints(false)
      // It complains of Taro modules that it cannot cache; the rest is cached all the same.
      chain.set('infrastructureLogging', { level: 'error' })
    },
  },
}))
