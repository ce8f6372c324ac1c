import { Button, Space } from 'antd'

type Props = {
  /** The last id of every page gone past. */
  pages: readonly number[]
  next: number | null | undefined
  onPages: (pages: number[]) => void
}

/** 上一页, 下一页 of a list that goes on from an id; nothing where all of it is seen. */
export const PageTurner = ({ pages, next, onPages }: Props) =>
  next || pages.length > 0 ? (
    <Space style={{ padding: '10px 16px' }}>
      <Button size="small" disabled={pages.length === 0} onClick={() => onPages(pages.slice(0, -1))}>
        上一页
      </Button>
      <Button size="small" disabled={!next} onClick={() => next && onPages([...pages, next])}>
        下一页
      </Button>
    </Space>
  ) : null
