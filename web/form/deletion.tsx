import { App, Button } from 'antd'

type Deletion = {
  id: string
  index: number
  noun: string
  /** False: it has not been deleted, and somebody else says why. */
  onDelete: () => boolean | Promise<boolean>
  onRestore: () => void
}

/** 删除 of a row: asked first, said after, and had back by 撤销 for a while. */
export function useDeletion() {
  const { modal, message } = App.useApp()
  return ({ id, index, noun, onDelete, onRestore }: Deletion) => {
    const restore = () => {
      message.destroy(id)
      onRestore()
    }
    const remove = async () => {
      if (!(await onDelete())) return
      message.open({
        key: id,
        type: 'success',
        duration: 10,
        content: (
          <>
            已删除第 {index + 1} 条{noun}　
            <Button type="link" size="small" onClick={restore}>
              撤销
            </Button>
          </>
        ),
      })
    }
    modal.confirm({
      title: `删除第 ${index + 1} 条${noun}？`,
      content: '这一条的内容和附件会一起删除；删除后可以立即撤销。',
      okText: '删除',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: remove,
    })
  }
}
