import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AccountStore } from './account.store.js';
import { AccountView } from './account.view.js';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity])],
  providers: [AccountStore, AccountView, AccountService, AccountResolver],
  exports: [AccountService, AccountView],
})
export class AccountModule {}
