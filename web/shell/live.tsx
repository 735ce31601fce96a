import { useApolloClient, useSubscription } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useConnection } from '../connection.js';
import { AlertMovedDocument, type AlertStoryFragment, HeartbeatDocument, TrendMovedDocument } from '../generated/operations.js';

/** How long a burst of news may gather before the page asks once, in milliseconds; an alert is waited for, a figure is not. */
const SETTLE = { trend: 500, alert: 100 } as const;

interface News {
  readonly trend: readonly string[];
  readonly alert: AlertStoryFragment;
}

/** Hands what the server tells to whoever on the page wants to hear it. */
class Newsroom {
  private readonly readers = { trend: new Set<(news: News['trend']) => void>(), alert: new Set<(news: News['alert']) => void>() };

  read<Topic extends keyof News>(topic: Topic, reader: (news: News[Topic]) => void): () => void {
    const readers = this.readers[topic] as Set<(news: News[Topic]) => void>;
    readers.add(reader);
    return () => readers.delete(reader);
  }

  tell<Topic extends keyof News>(topic: Topic, news: News[Topic]): void {
    for (const reader of this.readers[topic] as Set<(news: News[Topic]) => void>) reader(news);
  }
}

const NewsContext = createContext(new Newsroom());

/** Holds the page's three subscriptions, and asks everything on screen anew when the line comes back. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useApolloClient();
  const newsroom = useRef<Newsroom>(null);
  newsroom.current ??= new Newsroom();
  const news = newsroom.current;
  useSubscription(HeartbeatDocument);
  useSubscription(TrendMovedDocument, { onData: ({ data }) => data.data && news.tell('trend', data.data.trendMoved.localities) });
  useSubscription(AlertMovedDocument, { variables: {}, onData: ({ data }) => data.data && news.tell('alert', data.data.alertMoved) });
  const { fresh } = useConnection();
  useEffect(() => {
    if (fresh > 0) void client.refetchQueries({ include: 'active' });
  }, [fresh, client]);
  return <NewsContext value={news}>{children}</NewsContext>;
}

/** Calls `reader` with each alert that moves. */
export function useAlertNews(reader: (alert: AlertStoryFragment) => void): void {
  const newsroom = useContext(NewsContext);
  const latest = useRef(reader);
  latest.current = reader;
  useEffect(() => newsroom.read('alert', (alert) => latest.current(alert)), [newsroom]);
}

/** Calls `refresh` once for a burst of news on `topic`, soon after its first; while the page is hidden it waits until it is seen again. */
export function useRefreshOn(topic: keyof News, refresh: () => unknown): void {
  const newsroom = useContext(NewsContext);
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let missed = false;
    const run = (): void => {
      timer = undefined;
      missed = document.hidden;
      if (!missed) latest.current();
    };
    const stop = newsroom.read(topic, () => {
      timer ??= setTimeout(run, SETTLE[topic]);
    });
    const seen = (): void => {
      if (missed) run();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [newsroom, topic]);
}
