export default definePageConfig({ navigationBarTitleText: '待查看文字' })
