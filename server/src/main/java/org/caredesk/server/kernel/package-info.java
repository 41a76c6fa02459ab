/**
 * What every module stands on: typed ids, money, the actor, refusals, facts for audit and live
 * push.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.caredesk.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
