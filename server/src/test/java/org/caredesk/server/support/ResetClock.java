package org.caredesk.server.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the clock back before each test, so that no test depends on another's time. */
class ResetClock implements BeforeEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
  }
}
