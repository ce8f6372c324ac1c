import { App, Button } from 'antd'

/** What has just been deleted can be had back for a while: 撤销. */
export function useTakenBack() {
  const { message } = App.useApp()
  return (name: string, restore: () => void) => {
    const key = crypto.randomUUID()
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          已删除“{name}”　
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              restore()
            }}
          >
            撤销
          </Button>
        </>
      ),
    })
  }
}
