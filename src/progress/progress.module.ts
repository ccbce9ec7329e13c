import { Module } from '@nestjs/common';
import { registerTexts } from '../texts/translator';
import { LongWork } from './long-work.service';
import { ProgressPagesController } from './progress.pages.controller';
import { progressTexts } from './progress.texts';

registerTexts(progressTexts);

/** What takes longer than a page waits for, and how far it has come. */
@Module({ controllers: [ProgressPagesController], providers: [LongWork], exports: [LongWork] })
export class ProgressModule {}
