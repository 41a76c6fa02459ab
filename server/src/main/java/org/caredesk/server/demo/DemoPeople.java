package org.caredesk.server.demo;

import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The accounts that try the demo, one for each role. */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoPeople {
  void make(Actor actor, DemoGroup.Made made, PatientId patient) {}
}
