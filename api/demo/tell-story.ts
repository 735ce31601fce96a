import { DAY, instant } from '../domain/instant.js';
import { aboveCeiling, gouging, lateReports, silentIsland, tenfold } from './chapters-of-price.js';
import { glut, hoarding, lockdown, missedDelivery, reserve, rumour } from './chapters-of-shortage.js';
import type { Chapter, PlantedEvent, Stage } from './demo-story.js';
import { newestFullSlot } from './demo-visits.js';

/** Everything that happens in the invented province, in the order it begins. What is still going on at the end leaves open alerts. */
export function tellStory(stage: Stage): readonly Chapter[] {
  const now = instant(stage.end + DAY);
  return [
    aboveCeiling({ outlet: 'xd-binh-son', locality: '21040', since: stage.ago(40), until: stage.ago(37) }, 'xang-ron95', 1.07),
    gouging({ outlet: 'bh-mo-duc', locality: '21400', since: stage.ago(38), until: stage.ago(34) }, { 'bap-cai': 1.45 }),
    tenfold({ outlet: 'st-song-tra', commodity: 'trung-ga', since: stage.ago(33, 6), until: stage.ago(33, 12), correctedAfter: 3 }, '21025'),
    rumour(stage),
    glut(stage),
    lateReports(stage, 'cho-ba-to', '21484', { first: 22, count: 2 }),
    tenfold({ outlet: 'cho-kon-tum', commodity: 'gao-te-thuong', since: stage.ago(19, 12), until: stage.ago(19, 18), correctedAfter: 2.5 }, '23293'),
    hoarding(stage),
    reserve(stage),
    lockdown(stage),
    lateReports(stage, 'th-tra-bong', '21115', { first: 6, count: 1 }),
    gouging({ outlet: 'bh-pho-hoa', locality: '21439', since: stage.ago(5), until: now }, { 'trung-ga': 1.42, 'rau-muong': 1.45, 'cai-xanh': 1.45 }),
    missedDelivery(stage),
    aboveCeiling({ outlet: 'xd-duc-pho', locality: '21439', since: stage.ago(2, 6), until: now }, 'dau-diesel', 1.06),
    silentIsland(stage),
    tenfold({ outlet: 'cho-quan-lat', commodity: 'thit-lon-ba-chi', ...newestFullSlot(stage), correctedAfter: null }, '21400'),
  ];
}

/** What was made to happen in the 60 days up to the end, and which alerts it must raise. */
export function plantedEvents(stage: Stage): readonly PlantedEvent[] {
  return tellStory(stage).map((chapter) => chapter.event);
}
