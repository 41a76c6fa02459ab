@NullMarked
package org.caredesk.dto.scheduling;

import org.jspecify.annotations.NullMarked;
