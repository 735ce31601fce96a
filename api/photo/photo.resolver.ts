import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Photo } from '../generated/schema.js';
import { PhotoService } from './photo.service.js';

@Resolver('Report')
export class PhotoResolver {
  constructor(private readonly service: PhotoService) {}

  @ResolveField('photos')
  async photos(@Parent() report: { readonly id: string }): Promise<Photo[]> {
    const photos = await this.service.ofReport(report.id);
    return photos.map(({ reportId: _, ...photo }) => ({ ...photo, url: `/field/photos/${photo.id}` }));
  }
}
