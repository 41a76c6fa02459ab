package org.caredesk.server.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes ids: UUID version 7, which sort by the time they were made. */
@Component
public class Ids {
  private final TimeBasedEpochRandomGenerator generator =
      Generators.timeBasedEpochRandomGenerator();

  public UUID next() {
    return generator.generate();
  }
}
