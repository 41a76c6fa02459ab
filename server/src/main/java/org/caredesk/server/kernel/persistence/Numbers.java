package org.caredesk.server.kernel.persistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out human numbers. Each database sequence counts in steps of fifty, and the fifty numbers
 * of a step are given out from memory; a restart skips the rest of a step, so numbers rise but may
 * have gaps.
 */
@Component
public class Numbers {
  private static final int STEP = 50;

  private final JdbcClient jdbc;
  private final Map<String, Block> blocks = new ConcurrentHashMap<>();

  Numbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a sequence, which must be one of ours with an increment of fifty. */
  public long next(String sequence) {
    return blocks.computeIfAbsent(sequence, Block::new).next();
  }

  private final class Block {
    private final String sequence;
    private long next;
    private long end;

    Block(String sequence) {
      this.sequence = sequence;
    }

    synchronized long next() {
      if (next == end) {
        next = jdbc.sql("SELECT nextval('" + sequence + "')").query(Long.class).single();
        end = next + STEP;
      }
      return next++;
    }
  }
}
