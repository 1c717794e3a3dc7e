export default definePageConfig({ navigationBarTitleText: '党建体检' })
