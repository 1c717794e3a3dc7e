export default definePageConfig({ navigationBarTitleText: '评星办法' })
