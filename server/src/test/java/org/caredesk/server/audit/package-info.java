@NullMarked
package org.caredesk.server.audit;

import org.jspecify.annotations.NullMarked;
