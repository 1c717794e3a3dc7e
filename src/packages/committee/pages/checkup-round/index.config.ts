export default definePageConfig({ navigationBarTitleText: '本轮体检' })
