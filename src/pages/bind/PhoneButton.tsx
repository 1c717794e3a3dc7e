import { Button, View } from '@tarojs/components'
import { spoken } from '@/components/spoken'

interface PhoneButtonProps {
  error: string | undefined
  onCode: (phoneCode: string | undefined) => void
}

/** WeChat's own phone button: the number goes from WeChat to the backend, never through the app. */
export function PhoneButton({ error, onCode }: PhoneButtonProps) {
  return (
    <>
      <View className='bind__or'>或者</View>
      <Button
        className='bind__phone'
        openType='getPhoneNumber'
        onGetPhoneNumber={({ detail }) => onCode(detail.code)}
      >
        用手机号绑定
      </Button>
      {error && (
        <View className='field__error' {...spoken('alert')}>
          {error}
        </View>
      )}
    </>
  )
}
