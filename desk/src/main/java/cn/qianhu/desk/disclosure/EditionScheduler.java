package cn.qianhu.desk.disclosure;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes editions as soon as they may be. The moment is no part of a figure: the contents of an
 * edition follow from the facts, and from the editions before it.
 */
public final class EditionScheduler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EditionScheduler.class);
  private static final int TURN_S = 2;

  private final EditionService desk;
  private final EditionLog log;
  private final BooleanSupplier isFresh;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-editions");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param isFresh whether everything is known that there is
   */
  public EditionScheduler(EditionService desk, EditionLog log, BooleanSupplier isFresh) {
    this.desk = desk;
    this.log = log;
    this.isFresh = isFresh;
  }

  public void start() {
    var unused = timer.scheduleWithFixedDelay(this::turn, TURN_S, TURN_S, TimeUnit.SECONDS);
  }

  private void turn() {
    try {
      if (desk.isQuiet() && isFresh.getAsBoolean()) {
        bringOut();
      }
    } catch (AuthorizationException e) {
      LOG.atWarn()
          .setCause(e)
          .log("this login may not write editions: the public is served those of other desks");
      timer.shutdown();
    } catch (RuntimeException e) {
      // The timer would end, and the public be served the same for ever.
      desk.lookAtAll();
      LOG.atWarn().setCause(e).log("editions were not brought out, and are tried again");
    }
  }

  private void bringOut() {
    EditionService.Drafts drafts = desk.drafts();
    if (!drafts.editions().isEmpty() && !log.add(drafts)) {
      desk.lookAtAll();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
