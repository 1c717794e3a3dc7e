export default definePageConfig({ navigationBarTitleText: '数据依据' })
