@NullMarked
package org.caredesk.server.scheduling;

import org.jspecify.annotations.NullMarked;
