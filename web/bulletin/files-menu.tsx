import { Button, Menu } from '@mantine/core';
import { download } from '../shell/download.js';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';

const KINDS = ['pdf', 'docx', 'xlsx', 'xml', 'data', 'to-sign'] as const;

interface FilesMenuProps {
  readonly id: string;
  readonly isIssued: boolean;
  readonly onProblem: (problem: string | null) => void;
}

/** The files a report is handed on as. */
export function FilesMenu({ id, isIssued, onProblem }: FilesMenuProps) {
  const { t } = useText();
  const words = t.bulletin;
  const fetchFile = async (kind: (typeof KINDS)[number]): Promise<void> => {
    const came = await download(`/files/bulletins/${id}/${kind}`, `bao-cao-nhanh-${id}`);
    onProblem(came ? null : words.failed);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<Icon name="download" size={14} />}>
          {words.download}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.filter((kind) => isIssued || kind !== 'to-sign').map((kind) => (
          <Menu.Item key={kind} onClick={() => void fetchFile(kind)}>
            {words.files[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
