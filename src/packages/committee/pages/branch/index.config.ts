export default definePageConfig({ navigationBarTitleText: '支部情况' })
