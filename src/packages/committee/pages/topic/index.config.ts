export default definePageConfig({ navigationBarTitleText: '学习书目' })
