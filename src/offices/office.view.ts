import { ApiProperty } from '@nestjs/swagger';
import type { Office } from './office.entity';
import { OFFICE_KINDS, type OfficeKind } from './offices.vocabulary';
import { ListPage } from '../web/list-query';

/** An office as JSON gives it. */
export class OfficeView {
  @ApiProperty() id: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: OFFICE_KINDS }) kind: OfficeKind;
  @ApiProperty({ type: 'integer', nullable: true }) parentId: number | null;
  @ApiProperty({ type: 'string', nullable: true }) countryCode: string | null;
  @ApiProperty() active: boolean;
  @ApiProperty() illustrative: boolean;
  @ApiProperty() version: number;
}

export class OfficePage extends ListPage {
  @ApiProperty({ type: [OfficeView] }) items: OfficeView[];
}

export function officeView(office: Office): OfficeView {
  const { id, code, name, kind, parentId, countryCode, active, illustrative, version } = office;
  return { id, code, name, kind, parentId, countryCode, active, illustrative, version };
}
