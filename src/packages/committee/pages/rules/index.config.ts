export default definePageConfig({ navigationBarTitleText: '规定动作' })
