import { createLightTheme } from '@fluentui/react-components';
import { brand } from './brand';

export const lightTheme = createLightTheme(brand);
