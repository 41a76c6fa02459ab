@NullMarked
package org.caredesk.dto.insights;

import org.jspecify.annotations.NullMarked;
