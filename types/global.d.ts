/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.svg'
declare module '*.scss'
declare module '*.css'

/** The WeChat cloud environment's id, written in by the build; empty for the default. See config/index.ts. */
declare const CLOUD_ENVIRONMENT: string

/** The version in package.json, written in by the build. */
declare const APP_VERSION: string

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which app is being built. */
    TARO_ENV?: 'weapp' | 'h5'
  }
}
