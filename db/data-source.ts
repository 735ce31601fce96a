import { readdirSync } from 'node:fs';
import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** One file of db/migrations. */
export interface MigrationFile {
  readonly file: string;
  /** What the table `migration` calls it: the words and the minute of the file name. TypeORM reads the last 13 characters as the time, hence the zero. */
  readonly name: string;
}

const FOLDER = new URL('./migrations/', import.meta.url);
const FILE_NAME = /^(\d{12})-([a-z0-9-]+)\.(ts|js)$/;

/** The migrations of this program, oldest first. */
export function migrationFiles(): MigrationFile[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const [, minute, words] = FILE_NAME.exec(file) ?? [];
      return minute === undefined ? [] : [{ file, name: `${words}-0${minute}` }];
    });
}

/** A data source that knows the migrations (`names`: of these names) and nothing else; the caller initialises and destroys it. */
export async function migrationDataSource(url: string, names?: readonly string[]): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: await Promise.all(
      migrationFiles()
        .filter(({ name }) => names?.includes(name) ?? true)
        .map(loadMigration),
    ),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    applicationName: 'cungcau-migrate',
    poolSize: 2,
  });
}

async function loadMigration({ file, name }: MigrationFile): Promise<MigrationClass> {
  const exported = Object.values((await import(new URL(file, FOLDER).href)) as Record<string, MigrationClass>);
  const [Migration] = exported;
  if (Migration === undefined || exported.length !== 1) throw new Error(`${file} must export one migration`);
  return {
    [name]: class extends Migration {
      override readonly name = name;
    },
  }[name] as MigrationClass;
}
