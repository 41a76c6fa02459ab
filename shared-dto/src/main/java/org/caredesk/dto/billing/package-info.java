@NullMarked
package org.caredesk.dto.billing;

import org.jspecify.annotations.NullMarked;
